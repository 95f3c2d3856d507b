/** 防控人员花名册: who may stand at a post, by category; a sheet may be a category's own. */
import { ageOn } from '../../../../shared/people/identity-number.ts'
import type { PersonDraft } from '../../../../shared/ledgers/drafts.ts'
import type { StaffCategory } from '../../../../shared/people/person.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { identityIn, phoneIn, requiredName, requiredPerson, textIn } from '../row-values.ts'
import { isAgeUnusual } from '../values/identities.ts'
import type { ReadIdentity } from '../values/identities.ts'
import { parseContact } from '../values/names.ts'
import { plain } from '../values/text.ts'
import { sectionTitle, sectionUnit } from '../values/sections.ts'
import type { Words } from '../values/words.ts'

export const people: LedgerReader = {
  kind: 'people',
  headings: headings.people,
  titles: /花名册|志愿者|值守人员|防控人员|队员|通讯录/,
  required: [['name'], ['idNumber', 'category', 'phone', 'unit', 'team']],
  fields: {
    number: { label: '序号', weight: 0.1 },
    name: { label: '姓名', values: 'name' },
    gender: { label: '性别', values: 'gender' },
    idNumber: { label: '身份证号', values: 'identity' },
    phone: { label: '电话', weight: 0.5, values: 'phone' },
    unit: { label: '单位' },
    category: { label: '人员类别', weight: 2 },
    team: { label: '队伍', weight: 2 },
    party: { label: '党员', weight: 2 },
    skills: { label: '特长', weight: 0.5 },
    livesIn: { label: '居住小区', weight: 0.5 },
    age: { label: '年龄（不读入）', weight: 0.3 },
    note: { label: '备注（不读入）', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    // before the name is cleaned: a cell may hold name and phone together
    const person = /\d{15}/.test(plain(row.text('name'))) ? requiredPerson(row, 'name', '姓名') : null
    const contact = person ?? parseContact(row.text('name'))
    const name = contact?.name ?? requiredName(row, 'name', '姓名')
    if (name === null) return []
    const identity = identityIn(row, 'idNumber', person?.idNumber ?? null)
    const { category, isPartyMember } = standingOf(row, sheet)
    tellUnusualAge(row, sheet, identity, category)
    const draft: PersonDraft = {
      kind: 'people',
      name,
      gender: genderIn(row) ?? identity.valid?.gender ?? null,
      idNumber: identity.number,
      isIdNumberValid: identity.valid !== null,
      phone: phoneIn(row, 'phone') ?? contact?.phone ?? null,
      category,
      unit: textIn(row, 'unit') ?? sectionUnit(row.section) ?? sheet.community ?? null,
      team: textIn(row, 'team'),
      isPartyMember,
      skills: skillsIn(row),
      livesIn: textIn(row, 'livesIn'),
    }
    return [draft]
  },
}

/** Category of the row's own cell, else of the section, the title, the sheet's name or the unit, in this order. */
function standingOf(row: LedgerRow, sheet: SheetContext): { category: StaffCategory; isPartyMember: boolean | null } {
  const { categoryOfUnit, partyMemberOf, staffCategoryOf } = sheet.words
  const written = row.text('category')
  const isInCategory = partyMemberOf(written) === true && /党/.test(written)
  const isPartyMember = isInCategory ? true : partyMemberOf(row.text('party'))
  const own = staffCategoryOf(written)
  if (own) return { category: own, isPartyMember }
  if (written !== '') {
    row.tell('category_unknown', 'category', '人员类别认不出来，先记为“其他”，请改成机关、区直、社区、志愿者、物业、民警或医护。')
    return { category: 'other', isPartyMember }
  }
  const around =
    staffCategoryOf(sectionTitle(row.section)) ??
    categoryOfUnit(sectionTitle(row.section)) ??
    bracketedCategory(sheet.lines, sheet.words) ??
    staffCategoryOf(sheet.name) ??
    categoryOfUnit(row.text('unit'))
  if (around) return { category: around, isPartyMember }
  row.tell('category_unknown', null, '没有写人员类别，先记为“其他”，请补填。')
  return { category: 'other', isPartyMember }
}

/** 示范街道防控人员花名册（机关）: only what stands in brackets, since titles name the street itself. */
function bracketedCategory(lines: string[], words: Words): StaffCategory | null {
  for (const line of lines) {
    const inside = /\(([^)]*)\)/.exec(plain(line))?.[1]
    const category = inside === undefined ? null : words.staffCategoryOf(inside)
    if (category) return category
  }
  return null
}

/** 测温、驾驶, however they were put side by side. */
function skillsIn(row: LedgerRow): string | null {
  const skills = (textIn(row, 'skills') ?? '').split(/[、,，;；\/\s]+/).filter((one) => one !== '' && !/^无$/.test(one))
  return skills.length > 0 ? [...new Set(skills)].join('、') : null
}

function genderIn(row: LedgerRow): '男' | '女' | null {
  const text = row.text('gender')
  return text.includes('男') ? '男' : text.includes('女') ? '女' : null
}

const OLDEST_AT_WORK = 75
const OLDEST_VOLUNTEER = 85
const YOUNGEST = 16

function tellUnusualAge(row: LedgerRow, sheet: SheetContext, identity: ReadIdentity, category: StaffCategory): void {
  if (!identity.valid || sheet.referenceDay === null) return
  const { bornOn } = identity.valid
  const oldest = category === 'volunteer' ? OLDEST_VOLUNTEER : OLDEST_AT_WORK
  if (!isAgeUnusual(bornOn, sheet.referenceDay, oldest, YOUNGEST)) return
  const age = ageOn(bornOn, sheet.referenceDay)
  row.tell('age_unusual', 'idNumber', `按身份证号是${String(age)}岁，不像在岗人员，请核对身份证号。`)
}
