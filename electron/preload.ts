/** Hands the page the one port to the backend, and tells it that it runs in the desktop window. Nothing of Electron gets through. */
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('redaktionen', { door: 'electron' })

// The main process answers with the port; the page gets it as a message, since ports cannot cross the bridge.
ipcRenderer.once('redaktionen:port', ({ ports: [port] }) => {
  if (port) window.postMessage('redaktionen:port', window.location.origin, [port])
})

// The page says when it listens, or the port could arrive before anybody does.
window.addEventListener('message', function ask({ source, origin, data }) {
  if (source !== window || origin !== window.location.origin || data !== 'redaktionen:ready') return
  window.removeEventListener('message', ask)
  ipcRenderer.send('redaktionen:port')
})
