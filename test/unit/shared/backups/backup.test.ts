import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BackupReason, backupName, backupsToDelete, newestFirst, parseBackupName } from '../../../../src/shared/backups/backup.ts'
import type { BackupName } from '../../../../src/shared/backups/backup.ts'
import { addDays, dayPart } from '../../../../src/shared/days.ts'

const TODAY = '2020-02-10'

const two = (value: number) => String(value).padStart(2, '0')
const backups = fc
  .uniqueArray(
    fc.record({
      // a few days ahead too: a clock that was wrong
      day: fc.integer({ min: -20, max: 2 }).map((days) => addDays(TODAY, days)),
      minute: fc.integer({ min: 0, max: 1439 }),
      reason: fc.constantFrom(...BackupReason.options),
    }),
    { selector: ({ day, minute }) => `${day} ${minute}`, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ day, minute, reason }): BackupName => {
      const at = `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`
      return { name: backupName(at, reason), at, reason }
    }),
  )

function keptOf(all: BackupName[]): BackupName[] {
  const deleted = new Set(backupsToDelete(all, TODAY))
  return all.filter((one) => !deleted.has(one)).sort(newestFirst)
}

describe('which backups are kept', () => {
  it('keeps three of today and one of each day before, the newest of each', () => {
    const at = [
      '2020-02-08T08:00:00',
      '2020-02-08T21:00:00',
      '2020-02-10T07:00:00',
      '2020-02-10T08:00:00',
      '2020-02-10T09:00:00',
      '2020-02-10T10:00:00',
    ]
    const all = at.map((each): BackupName => ({ name: backupName(each, 'manual'), at: each, reason: 'manual' }))
    expect(backupsToDelete(all, TODAY).map((one) => one.at)).toEqual(['2020-02-10T07:00:00', '2020-02-08T08:00:00'])
  })

  it('never deletes the newest', () => {
    fc.assert(
      fc.property(backups, (all) => {
        expect(keptOf(all)[0]).toEqual([...all].sort(newestFirst)[0])
      }),
    )
  })

  it('never leaves more than three of today, one of another day, ten in all', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptOf(all)
        expect(kept.length).toBeLessThanOrEqual(10)
        for (const [day, ofDay] of Map.groupBy(kept, ({ at }) => dayPart(at))) {
          expect(ofDay.length).toBeLessThanOrEqual(day === TODAY ? 3 : 1)
        }
      }),
    )
  })

  it('keeps the newest of each day as long as there is room, and then the newer days', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptOf(all)
        const newestOfDays = [...Map.groupBy([...all].sort(newestFirst), ({ at }) => dayPart(at)).values()].map(
          ([first]) => first,
        )
        const missing = newestOfDays.filter((one) => one && !kept.includes(one))
        if (missing.length > 0) expect(kept.length).toBe(10)
        for (const one of missing) expect(kept.every((other) => other.at > (one?.at ?? ''))).toBe(true)
      }),
    )
  })

  it('deletes nothing more when asked again', () => {
    fc.assert(
      fc.property(backups, (all) => {
        expect(backupsToDelete(keptOf(all), TODAY)).toEqual([])
      }),
    )
  })
})

describe('the names of backups', () => {
  it('tell moment and reason without a colon', () => {
    expect(backupName('2020-02-10T18:05:00', 'import')).toBe('2020-02-10T180500 导入前.db')
    expect(backupName('2020-02-10T18:05:00', 'import', 2)).toBe('2020-02-10T180500 导入前 2.db')
  })

  it.each(BackupReason.options)('are read back: %s', (reason) => {
    const name = backupName('2020-02-10T18:05:09', reason, 3)
    expect(parseBackupName(name)).toEqual({ name, at: '2020-02-10T18:05:09', reason })
  })

  it.each([
    '2020-02-10T180500 导入前.db.part',
    '2020-02-30T180500 导入前.db',
    '2020-02-10T180560 导入前.db',
    '2020-02-10T180500 别的.db',
    '../2020-02-10T180500 导入前.db',
    'office.db',
  ])('are not taken from other files: %s', (name) => {
    expect(parseBackupName(name)).toBeNull()
  })
})
