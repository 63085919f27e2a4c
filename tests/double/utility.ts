/** Runs a module the way Electron's utility process would: with `process.parentPort`, in a thread so that ports can be handed over. */
import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { MessagePortMain } from './port.ts'

class ParentPort extends EventEmitter {
  constructor() {
    super()
    // Messages wait until somebody listens.
    this.once('newListener', () => queueMicrotask(() => this.#listen()))
  }

  postMessage(message: unknown) {
    parentPort?.postMessage(message)
  }

  #listen() {
    parentPort?.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) =>
      this.emit('message', { data: message, ports: ports.map((port) => new MessagePortMain(port)) }),
    )
  }
}

Object.assign(process, { parentPort: new ParentPort() })
await import(workerData.entry)
