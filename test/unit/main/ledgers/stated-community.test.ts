/** The community a table's name or title says is told with the preview, so that nobody has to guess where its rows went. */
import { expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'
import { workbook } from './read/ledger-files.ts'

const HEAD = ['小区', '楼号', '单元', '房号', '户主', '居住人数', '签订承诺书']
const HOUSE = ['甲院', '1', '1', '101', '王伟', 3, '√']

it('is told of a sheet that has no column for it, and of no other', async () => {
  const { api } = openTestOffice()
  const bytes = await workbook(
    { name: '朝阳社区', rows: [HEAD, HOUSE] },
    { name: '建设社区', rows: [HEAD, HOUSE] },
    {
      name: '汇总',
      rows: [
        ['社区', ...HEAD],
        ['和平社区', ...HOUSE],
      ],
    },
  )
  const files = [new File([new Uint8Array(bytes)], '入户排查登记表.xlsx')]
  const { sheets } = await api.ledgers.preview({ files, options: { datum: null, year: 2020 } })
  expect(sheets.map(({ sheet, community }) => [sheet, community])).toEqual([
    ['朝阳社区', '朝阳社区'],
    ['建设社区', '建设社区'],
    ['汇总', null],
  ])
})
