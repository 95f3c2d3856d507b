/** Answers the contract from the desks of the core; refusals keep their code and sentence, faults get a number. */
import { ORPCError, implement } from '@orpc/server'
import { api } from '../shared/api.ts'
import { REFUSALS, Refusal } from '../shared/refusals.ts'
import type { Desks } from './core.ts'

export interface Log {
  error: (message: string, error: unknown) => void
}

export type Router = ReturnType<typeof createRouter>

export function createRouter(desks: Desks, log: Log) {
  const os = implement(api).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw toWire(error, log)
    }
  })
  const { office, history } = desks
  /** An edit by whoever sits at the screen: one transaction, one entry in the history. */
  const edit = (detail: string, work: () => void) => {
    history.act({ kind: 'edit', actor: '本机', detail }, work)
    return office.status()
  }
  const later = () => {
    throw new Refusal('not_found', '这一项还没有做好。')
  }

  return os.router({
    office: {
      status: os.office.status.handler(() => office.status()),
      update: os.office.update.handler(({ input }) => edit('修改本单位设置', () => office.update(input))),
      setMoment: os.office.setMoment.handler(({ input }) =>
        edit('设定时刻', () => office.update({ workingMoment: input.moment })),
      ),
      loadDemo: os.office.loadDemo.handler(later),
    },
    areas: { list: os.areas.list.handler(later) },
    figures: { at: os.figures.at.handler(later) },
    lists: {
      checkpoints: os.lists.checkpoints.handler(later),
      people: os.lists.people.handler(later),
      shifts: os.lists.shifts.handler(later),
      cases: os.lists.cases.handler(later),
      closures: os.lists.closures.handler(later),
      screenings: os.lists.screenings.handler(later),
      findings: os.lists.findings.handler(later),
      bulletins: os.lists.bulletins.handler(later),
    },
    cases: { distribution: os.cases.distribution.handler(later) },
    roster: { check: os.roster.check.handler(later), week: os.roster.week.handler(later) },
    ledgers: { preview: os.ledgers.preview.handler(later), commit: os.ledgers.commit.handler(later) },
    briefing: { compose: os.briefing.compose.handler(later) },
    documents: {
      map: os.documents.map.handler(later),
      roster: os.documents.roster.handler(later),
      briefing: os.documents.briefing.handler(later),
    },
    changes: {
      watch: os.changes.watch.handler(async function* ({ signal }) {
        for await (const tables of history.changes(signal)) yield { tables }
      }),
    },
  })
}

function toWire(error: unknown, log: Log): unknown {
  if (error instanceof Refusal) {
    return new ORPCError(error.code, { status: REFUSALS[error.code], message: error.message, data: error.data })
  }
  if (error instanceof ORPCError) return error
  const number = Math.floor(Math.random() * 1e6)
    .toString()
    .padStart(6, '0')
  log.error(`fault ${number}`, error)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `程序出了问题，编号 ${number}。请把这个编号告诉维护人员，数据没有改动。`,
  })
}
