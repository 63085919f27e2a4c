// Builds the desktop app: main process and backend process as modules, the preload as CommonJS, the window as a minified page.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      outDir: here('out/main'),
      rollupOptions: {
        input: {
          main: here('electron/main.ts'),
          backend: here('electron/backend.ts'),
          // The desktop app has no Node of its own to run the demo platform's sources with.
          demo: here('demo/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but Electron's own few modules, so everything else is bundled.
      externalizeDeps: false,
      outDir: here('out/preload'),
      rollupOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    // Relative addresses work both from a file and from the loopback server.
    base: './',
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The page's policy allows scripts and fonts from the page's own origin only.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})
