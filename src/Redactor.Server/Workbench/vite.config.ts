import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// Every TypeScript file directly below src is an entry of its own; the pages find what it became in the manifest.
const sources = join(dirname(fileURLToPath(import.meta.url)), 'src');
const entries = readdirSync(sources).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'));

export default defineConfig({
  root: join(sources, '..'),
  base: '/assets/',
  publicDir: false,
  clearScreen: false,
  logLevel: 'warn',
  build: {
    outDir: process.env.WORKBENCH_OUT ?? 'build',
    emptyOutDir: true,
    assetsDir: '',
    // Nothing may be inlined: the pages' policy allows files of this server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map(name => [name.replace(/\.ts$/, ''), join(sources, name)])),
    },
  },
});
