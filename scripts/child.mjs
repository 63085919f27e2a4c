// Starts child processes that get our signals and end when we do.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end and gives its exit code; an ending by signal becomes 128 + the signal's number.
 * With `seconds` it is stopped after that time and counts as failed. */
export function runChild(program, args, { seconds, onOutput, ...options } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const end = () => child.kill('SIGTERM')
    const listeners = forwarded.map((signal) => {
      const pass = () => {
        // A terminal gives Ctrl+C to the whole group itself; the child must not get it twice.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      }
      process.on(signal, pass)
      return [signal, pass]
    })
    process.on('exit', end)
    const watch = watchNpm(end)
    const timer = seconds ? setTimeout(end, seconds * 1000) : undefined
    const finish = (code) => {
      clearTimeout(timer)
      clearInterval(watch)
      process.off('exit', end)
      for (const [signal, pass] of listeners) process.off(signal, pass)
      settle(code)
    }
    if (onOutput) {
      child.stdout?.on('data', onOutput)
      child.stderr?.on('data', onOutput)
    }
    child.on('error', (error) => {
      console.error(error.message)
      finish(1)
    })
    child.on('close', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

// npm passes its signals to a shell that ends without passing them on. What is left of that is a new parent.
function watchNpm(end) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) end()
  }
  return setInterval(look, 500).unref()
}
