import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // nothing inlined: the page's policy lets fonts come from our own address only
  build: {
    target: 'chrome109',
    manifest: true,
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
