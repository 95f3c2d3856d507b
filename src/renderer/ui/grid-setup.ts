/** What of AG Grid is used, and how it looks. The full bundle is 3.2 MB; these modules are a fraction of it. */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ExternalFilterModule,
  LocaleModule,
  ModuleRegistry,
  QuickFilterModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community'
import { COLOURS } from './colours.ts'

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  ExternalFilterModule,
  QuickFilterModule,
  LocaleModule,
  CellStyleModule,
  RenderApiModule,
  RowStyleModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
])

/** As the library has it, with the keys named as they are named everywhere else here. */
export const LOCALE = Object.fromEntries(
  Object.entries(AG_GRID_LOCALE_CN).map(([key, words]) => [key, key.startsWith('aria') ? withOwnKeyNames(words) : words]),
)

function withOwnKeyNames(words: string): string {
  return words
    .replace(/ ?SPACE ?/gi, '空格键')
    .replace(/ALT ENTER/gi, 'Alt+Enter')
    .replace(/CTRL ENTER/gi, 'Ctrl+Enter')
    .replace(/ENTER/g, 'Enter')
    .replace(/DELETE/g, 'Delete')
    .replace('ALT 向下', 'Alt+↓')
}

export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12.5,
  headerFontWeight: 600,
  headerTextColor: COLOURS.ink2,
  headerBackgroundColor: COLOURS.panel,
  foregroundColor: COLOURS.ink,
  accentColor: COLOURS.ink,
  borderColor: COLOURS.line,
  rowHeight: 28,
  headerHeight: 30,
  spacing: 4,
  cellHorizontalPadding: 8,
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  headerRowBorder: { color: COLOURS.line2 },
  rowBorder: { color: COLOURS.line },
  columnBorder: { color: COLOURS.line },
  headerColumnBorder: { color: COLOURS.line },
  headerColumnResizeHandleColor: 'transparent',
  rowHoverColor: COLOURS.hover,
  selectedRowBackgroundColor: COLOURS.redbg,
  iconSize: 12,
})

/** Lists have many columns and long rows: lines between columns would be more than the eye needs. */
export const listTheme = gridTheme.withParams({ columnBorder: false })
