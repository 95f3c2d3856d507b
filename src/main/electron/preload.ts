/**
 * Runs in every page before its own code: offers the way to the core, and carries the far end of the page's port out of it.
 * A port cannot be handed through contextBridge, but it travels with a message that the page sends to itself.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { MessagePort } from 'node:worker_threads'
import { PORT_MESSAGE } from './port-message.ts'

/** All that is used of the page's window here; the rest of this folder is compiled without a browser's names. */
declare const window: {
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; data: unknown; ports: readonly MessagePort[] }) => void,
  ): void
}

contextBridge.exposeInMainWorld('desktop', { portMessage: PORT_MESSAGE })

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PORT_MESSAGE) ipcRenderer.postMessage(PORT_MESSAGE, null, [...event.ports])
})
