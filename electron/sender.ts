/** Who may send messages to the main process: the top frame of our own window, showing our own page. */
import type { BrowserWindow, IpcMainEvent, WebFrameMain } from 'electron'
import { isOwnPage } from './page-protocol.ts'

/** The frame that sent the event, or undefined when it is not our page's top frame. */
export function ownFrame(
  { sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow,
): WebFrameMain | undefined {
  // Null when the frame has gone elsewhere since it sent the message.
  if (!senderFrame || senderFrame.parent !== null) return undefined
  return sender.id === window.webContents.id && isOwnPage(senderFrame.url) ? senderFrame : undefined
}
