// Typed linting; the four import rules keep the rooms apart (README, "Who may know whom").
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const only = (name, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex: name, message }] }] })

export default defineConfig(
  globalIgnores(['node_modules', 'out', 'dist', 'resources', '.ci']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/main/electron/**'],
    rules: only('^electron$', '只有 src/main/electron 可以引用 electron'),
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: only('^(?!\\.|zod$|@orpc/contract$)', 'src/shared 只引用自己、zod 和 @orpc/contract'),
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    ignores: ['src/renderer/map/**', 'src/renderer/ui/**'],
    rules: only(
      '^(leaflet|react-leaflet|ag-grid|echarts|electron|.*/main/)',
      'Leaflet 只在 renderer/map，AG Grid 和 ECharts 只在 renderer/ui，界面不引用 main',
    ),
  },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/db/**', 'src/main/electron/**'],
    rules: only('^(better-sqlite3|electron)$', '只有 src/main/db 打开数据库'),
  },
  { files: ['src/renderer/**/*.tsx', 'src/renderer/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },
)
