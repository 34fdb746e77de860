import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contractHash } from './src/app/contractHash.ts'

const here = import.meta.dirname

/**
 * electron-vite makes every asset address relative in production, for pages opened as files. Ours are
 * served at deep addresses (/legal-basis/0095) on both hosts, so they must start at the root.
 */
const absoluteBase = { name: 'fengce:absolute-base', enforce: 'post' as const, config: () => ({ base: '/' }) }

/**
 * Three bundles into out/: `main` (the Electron main process and the HTTP server, sharing chunks),
 * `preload` (one sandboxed CommonJS file) and `renderer` (the user interface).
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // better-sqlite3 carries a binary and stays a dependency; everything else is bundled.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          server: resolve(here, 'src/server/main.ts'),
          // A worker thread is started by its file name (src/app/tables/tables.ts, src/app/reports/reports.ts).
          'tables-worker': resolve(here, 'src/app/tables/worker.ts'),
          'reports-worker': resolve(here, 'src/app/reports/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/ui'),
    define: { __CONTRACT_HASH__: JSON.stringify(contractHash()) },
    plugins: [react(), absoluteBase],
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(here, 'src/ui/index.html') },
    },
  },
})
