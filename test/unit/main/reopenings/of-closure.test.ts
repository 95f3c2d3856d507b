/** A closure and the application of its business to open again. */
import { expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

it('leads from a closure to its application as it stood at the moment, and back', async () => {
  const { api } = openTestOffice()
  for (const [name, csv] of [
    ['关停.csv', '店名,地址,关停日期\n甲饭店,锦绣路1号,2020-01-28\n乙饭店,锦绣路2号,2020-01-28\n'],
    ['复工申请.csv', '单位名称,地址,申请日期,核验日期,核验人,核验结果\n甲饭店,锦绣路1号,2020-02-05,2020-02-08,周正,通过\n'],
  ] as const) {
    const { previewId } = await api.ledgers.preview({ files: [new File([csv], name)], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId })
  }
  const closures = (await api.lists.closures({})).rows
  const idOf = (name: string) => closures.find((row) => row.name === name)?.id ?? 0
  const said = async (name: string, asOf: string) =>
    (await api.reopenings.ofClosure({ closureId: idOf(name), asOf })).map(({ result, verifiedBy }) => [result, verifiedBy])
  expect(await said('甲饭店', '2020-02-10T18:00')).toEqual([['approved', '周正']])
  expect(await said('甲饭店', '2020-02-06T18:00')).toEqual([['applied', null]])
  expect(await said('甲饭店', '2020-02-01T18:00')).toEqual([])
  expect(await said('乙饭店', '2020-02-10T18:00')).toEqual([])
  expect((await api.lists.reopenings({})).rows.map(({ closureId }) => closureId)).toEqual([idOf('甲饭店')])
})
