/** `MessagePortMain` over a real port of Node's, for the double: Electron's shape, with messages that really travel. */
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

export class MessagePortMain extends EventEmitter {
  readonly real: MessagePort

  constructor(real: MessagePort) {
    super()
    this.real = real
    real.on('close', () => this.emit('close'))
  }

  start() {
    this.real.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown, transfer: MessagePortMain[] = []) {
    this.real.postMessage(message, realPorts(transfer))
  }

  close() {
    this.real.close()
  }
}

export const realPorts = (ports: readonly MessagePortMain[]) => ports.map(({ real }) => real)
