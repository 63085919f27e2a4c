/** The window's menu, in the reviewer's language. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Words } from '../text/catalog.ts'

export type MenuWords = Words['hosts']['menu']

/** Replaces the menu. Electron's own roles do the work; printing is ours. */
export function showMenu(words: MenuWords, print: () => void) {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  // Off when packaged, as the window's developer tools are.
  const tools: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: words.tools }]
  const menu: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [{ label: words.print, click: print }, separator, { role: 'quit', label: words.quit }],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...tools,
      ],
    },
    { label: words.help, submenu: [{ role: 'about', label: words.about }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}
