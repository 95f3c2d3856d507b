import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows, readLastSheet, workbook } from '../ledger-files.ts'

const VALID = '410199198402010288'

describe('a register of people', () => {
  it('reads one sheet of all categories, sections and a phone in the name’s cell', async () => {
    const sheet = await readRows([
      ['下沉人员花名册'],
      ['姓 名', '公民身份号码', '工作单位', '类别', '政治面貌', '手机'],
      ['任子伟 19900000121', `'${VALID}`, '区财政局', '区直下沉', '中共党员', null],
      ['䶮𠮷', null, '朝阳社区', '村两委', '群众', '0371-12345678'],
      ['何　秀', null, null, '志愿者（党员）', null, null],
      ['王 五', null, null, '外星人', null, null],
    ])
    expect(
      draftsIn(sheet, 'people').map(({ name, idNumber, phone, category, isPartyMember }) => [
        name,
        idNumber,
        phone,
        category,
        isPartyMember,
      ]),
    ).toEqual([
      ['任子伟', VALID, '19900000121', 'district_secondee', true],
      ['䶮𠮷', null, '0371-12345678', 'community_worker', false],
      ['何秀', null, null, 'volunteer', true],
      ['王五', null, null, 'other', null],
    ])
    expect(codesIn(sheet)).toEqual(['category_unknown'])
    expect(draftsIn(sheet, 'people')[0]?.gender).toBe('女')
  })

  it('takes the category of the section, the title, the sheet’s name or the unit where no column gives it', async () => {
    const sections = await readRows([
      ['姓名', '电话', '单位'],
      ['一、机关干部'],
      ['张三', '19900000001', null],
      ['二、志愿者'],
      ['李四', '19900000002', null],
    ])
    expect(draftsIn(sections, 'people').map((draft) => draft.category)).toEqual(['street_cadre', 'volunteer'])
    const rows = [
      ['姓名', '电话', '单位'],
      ['张三', '19900000001', null],
      ['王五', '19900000003', '辖区派出所'],
    ]
    const titled = await readLastSheet(await workbook({ name: 'Sheet1', rows: [['某街道花名册（物业）'], ...rows] }))
    expect(draftsIn(titled, 'people').map((draft) => draft.category)).toEqual(['property_staff', 'property_staff'])
    const named = await readLastSheet(await workbook({ name: '医护', rows }))
    expect(draftsIn(named, 'people')[0]?.category).toBe('medical')
    const plain = await readLastSheet(await workbook({ name: 'Sheet1', rows }))
    expect(draftsIn(plain, 'people').map((draft) => draft.category)).toEqual(['other', 'police'])
  })

  it('says of identity numbers what is to be looked at, on the sheet’s own date', async () => {
    const sheet = await readRows([
      ['填报日期：2020年2月10日'],
      ['姓名', '身份证号', '类别'],
      ['张三', 410199198402010240, '机关'],
      ['李四', '410199198402010289', '机关'],
      ['王五', '410199193907090014', '机关'],
      ['赵六', '410199193907090014', '志愿者'],
    ])
    expect(sheet.statedAt).toBe('2020-02-10')
    expect(
      problemsIn(sheet)
        .map(({ row, code }) => [row, code])
        .slice(0, 2),
    ).toEqual([
      [3, 'id_number_lost_digits'],
      [4, 'id_number_invalid'],
    ])
    expect(draftsIn(sheet, 'people')).toHaveLength(4)
  })

  it('tells a column of identity numbers without a heading by its values', async () => {
    const sheet = await readRows([
      ['姓名', null, '类别'],
      ['张三', VALID, '机关'],
    ])
    expect(draftsIn(sheet, 'people')[0]?.idNumber).toBe(VALID)
  })
})
