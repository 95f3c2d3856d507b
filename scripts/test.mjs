// `npm test`: sets up, checks types, style and format, builds, runs every test, and ends with one line of counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { prepareMachine, TO_TEST } from './machine.mjs'
import { inProject, install, runNode } from './project.mjs'

const REPORT = inProject('test-results', 'vitest.json')

const CHECKS = [
  ['类型检查', 'node_modules/typescript/bin/tsc', ['-b']],
  ['代码检查', 'node_modules/eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  ['格式检查', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['生成程序', 'scripts/build.mjs', []],
]

install()
prepareMachine(TO_TEST)

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [label, program, args] of CHECKS) {
  console.log(`\n— ${label}`)
  const isGood = runNode(program, args) === 0
  counts[isGood ? 'passed' : 'failed'] += 1
  console.log(isGood ? '  通过' : `  ${label}未通过`)
}

console.log('\n— 测试')
rmSync(REPORT, { force: true })
mkdirSync(inProject('test-results'), { recursive: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
const status = runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)])
add(counts, status)

console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = counts.failed > 0 ? 1 : 0

/** A file that could not even be loaded has no tests to count: it is one failure. */
function add(counts, status) {
  let files = []
  try {
    files = JSON.parse(readFileSync(REPORT, 'utf8')).testResults
  } catch {
    console.error('没有得到测试结果。')
  }
  const before = counts.failed
  for (const file of files) {
    const ended = (...states) => file.assertionResults.filter((test) => states.includes(test.status)).length
    counts.passed += ended('passed')
    counts.skipped += ended('skipped', 'pending', 'todo', 'disabled')
    counts.failed += ended('failed')
    if (file.status === 'failed' && ended('failed') === 0) counts.failed += 1
  }
  if (status !== 0 && counts.failed === before) counts.failed += 1
}
