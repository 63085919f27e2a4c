/** Leads a link from the page to the user's browser, after showing where it goes. */
import { type BrowserWindow, dialog } from 'electron'
import { externalAddress } from '../hosts/external-address.ts'
import type { Words } from '../text/catalog.ts'
import { openOutside } from './shell.ts'

/** Makes the function that asks and opens. Anything but web pages and letters is passed over, and so is all that comes while it asks. */
export function offerOutside(window: () => BrowserWindow, words: () => Words['hosts']['dialogs']) {
  let isAsking = false
  return async (text: string) => {
    const address = externalAddress(text)
    if (!address || isAsking) return
    isAsking = true
    const { leave, open, cancel } = words()
    const { response } = await dialog
      .showMessageBox(window(), {
        type: 'question',
        message: leave,
        detail: address,
        buttons: [open, cancel],
        defaultId: 0,
        cancelId: 1,
      })
      .finally(() => {
        isAsking = false
      })
    if (response === 0) await openOutside(address)
  }
}
