/** Storing follow-up temperatures: one per person, day and half of the day; tied to the case once there is one. */
import { and, eq, sql } from 'drizzle-orm'
import type { ReadingDraft } from '../../shared/ledgers/drafts.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { readingTie } from '../identities/known-ties.ts'
import type { Remark, Store } from '../ledgers/store.ts'
import { temperatureReading } from './table.ts'

/** By the number where both have one, else by the telephone where both have one, else by the name alone. */
const sameReading = statement((db) =>
  db
    .select()
    .from(temperatureReading)
    .where(
      and(
        eq(temperatureReading.name, sql.placeholder('name')),
        eq(temperatureReading.day, sql.placeholder('day')),
        eq(temperatureReading.slot, sql.placeholder('slot')),
        sql`coalesce(${temperatureReading.idNumber}, ${sql.placeholder('idNumber')}, '') =
          coalesce(${sql.placeholder('idNumber')}, ${temperatureReading.idNumber}, '')`,
        sql`coalesce(${temperatureReading.phone}, ${sql.placeholder('phone')}, '') =
          coalesce(${sql.placeholder('phone')}, ${temperatureReading.phone}, '')`,
      ),
    )
    .orderBy(temperatureReading.id)
    .prepare(),
)

const readingById = statement((db) =>
  db
    .select()
    .from(temperatureReading)
    .where(eq(temperatureReading.id, sql.placeholder('id')))
    .prepare(),
)

export const readingStore: Store<ReadingDraft> = {
  find: ({ name, day, slot, idNumber, phone }, { db }) => sameReading(db).get({ name, day, slot, idNumber, phone }),
  store: (draft, existing, statedAt, { save }) =>
    save({
      table: temperatureReading,
      entity: 'temperature_reading',
      existing,
      values: { ...says(draft), name: draft.name, day: draft.day, slot: draft.slot, statedAt },
    }),
  says,
  remarks: ({ name, day, idNumber, phone, celsius }, id, { db, office }) => {
    const remarks: Remark[] = []
    const fever = ruleOn(office.rules, 'fever_celsius', day)
    if (celsius >= fever) {
      const message = `体温${celsius}℃，已到${fever}℃，按发热处理，请马上核实。`
      remarks.push({ code: 'fever', message, value: String(celsius) })
    }
    const tie = idNumber === null ? readingTie(db).get({ said: name, phone }) : undefined
    const isTied = readingById(db).get({ id })?.caseId !== null
    if (tie && (isTied || tie.answer === 'none')) {
      const message = `“${name}”按已确认的身份${isTied ? '认人' : '不算观察人员'}。`
      remarks.push({ code: 'identity_remembered', message, value: name })
    } else if (!isTied) {
      const message = `居家观察台账里找不到${name}，或有几个同名的人，读数先存着；台账导入后会自动对上。`
      remarks.push({ code: 'case_unknown', message, value: name })
    }
    return remarks
  },
}

function says({ idNumber, phone, celsius, symptoms, note }: ReadingDraft) {
  return { idNumber, phone, celsius, symptoms, note }
}

/** Ties readings to the latest case that had begun on their day; a name is enough only where one person has it. */
export function linkReadings(db: Db): void {
  db.run(sql`
    update temperature_reading set case_id = (
      select c.id from isolation_case c join key_person p on p.id = c.key_person_id
      where case when temperature_reading.id_number is not null then p.id_number = temperature_reading.id_number
        else p.name = temperature_reading.name
          and (temperature_reading.phone is null or p.phone is null or p.phone = temperature_reading.phone)
          and (select count(distinct other.id) from key_person other where other.name = temperature_reading.name
            and (temperature_reading.phone is null or other.phone is null or other.phone = temperature_reading.phone)) = 1 end
      order by coalesce(c.start_on, '') <= temperature_reading.day desc, c.start_on desc limit 1)
    where case_id is null`)
}
