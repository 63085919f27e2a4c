/** English words of the doors: the terminal, the desktop window's menu and dialogs, and the page shown to those without a key. */
import type { hosts as swedish } from '../sv/hosts.ts'

export const hosts: typeof swedish = {
  loopback: {
    open: (address) => `Redaktionen is at ${address} – close it with Ctrl+C.`,
    closed: 'Redaktionen is closed.',
    portTaken: (port) =>
      `Port ${port} is taken by another program. Choose another with --port, or leave --port out for a free one.`,
    portForbidden: (port) =>
      `Port ${port} may not be used here. Choose a higher one with --port, or leave --port out for a free one.`,
    badPort: (given) => `--port must be a number between 0 and 65535, not “${given}”.`,
    pageMissing: 'The pages of the app are not built. Run npm run build, or start with npm start.',
    backendFailed: (reason) => `Redaktionen could not start: ${reason}`,
    backendGone: 'The database part of Redaktionen stopped unexpectedly. Start the program again.',
  },
  noKey: {
    title: 'Redaktionen needs its start address',
    body: 'Open the address that was written in the terminal when the program started. It serves until the program is closed.',
    goOn: 'Go on to Redaktionen',
  },
  menu: {
    file: 'File',
    print: 'Print …',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    tools: 'Developer tools',
    help: 'Help',
    about: 'About Redaktionen',
  },
  dialogs: {
    leave: 'Open the address in the browser?',
    open: 'Open',
    cancel: 'Cancel',
    startFailed: 'Redaktionen could not start',
    backendGone:
      'The database part of Redaktionen stopped unexpectedly. The program closes; what was saved is kept.',
    pageMissing: 'The pages of the app are missing. Install or build the program again.',
  },
}
