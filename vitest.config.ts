import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // two cores: browser and LibreOffice tests starve each other with more
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // a real browser on a busy machine: the report names what passed only at the second try
    retry: process.env['CI'] ? 1 : 0,
  },
})
