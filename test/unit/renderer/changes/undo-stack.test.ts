import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUndoStack } from '../../../../src/renderer/changes/undo-stack.ts'

/** A core that gives every undoing a number of its own and notes what it was asked. */
function deskWith(refuse: (id: number) => boolean = () => false) {
  const asked: number[] = []
  let next = 1000
  const stack = createUndoStack(
    ({ id }) => {
      asked.push(id)
      return refuse(id) ? Promise.reject(new Error(`${id} was changed since`)) : Promise.resolve(next++)
    },
    (window) => window === 'mine',
  )
  const edit = (id: number, window = 'mine') =>
    stack.told({ tables: ['checkpoint'], act: { id, kind: 'edit', title: `act ${id}` }, window })
  return { asked, stack, edit }
}

describe('the stack of acts', () => {
  it('takes back this window’s latest act, and does it again by undoing the undoing', async () => {
    const { asked, stack, edit } = deskWith()
    edit(1)
    edit(2)
    await stack.undo()
    expect(stack.state().note).toEqual({ kind: 'undone', act: { id: 1000, title: 'act 2' } })
    await stack.redo()
    expect(stack.state().note).toEqual({ kind: 'redone', act: { id: 1001, title: 'act 2' } })
    await stack.undo()
    expect(asked).toEqual([2, 1000, 1001])
  })

  it('leaves alone what other windows do, imports, and undoings told of', async () => {
    const { asked, stack, edit } = deskWith()
    edit(1, 'other')
    stack.told({ tables: ['checkpoint'], act: { id: 2, kind: 'import', title: 'import' }, window: 'mine' })
    stack.told({ tables: ['checkpoint'], act: { id: 3, kind: 'undo', title: 'undo' }, window: 'mine' })
    stack.told({ tables: ['checkpoint'], act: null, window: null })
    await stack.undo()
    expect(asked).toEqual([])
    expect(stack.state().note).toBeNull()
  })

  it('lets a refused act go, so that the one before it can be reached', async () => {
    const { asked, stack, edit } = deskWith((id) => id === 2)
    edit(1)
    edit(2)
    await stack.undo()
    expect(stack.state().note).toMatchObject({ kind: 'refused', act: { id: 2 } })
    await stack.undo()
    expect(asked).toEqual([2, 1])
  })

  it('keeps an act whose taking back was given up, and says that nothing was done', async () => {
    const answers = [null, 1000]
    const stack = createUndoStack(
      () => Promise.resolve(answers.shift() ?? null),
      () => true,
    )
    stack.told({ tables: ['checkpoint'], act: { id: 1, kind: 'edit', title: 'act 1' }, window: 'mine' })
    await stack.undo()
    expect(stack.state()).toMatchObject({ done: [{ id: 1 }], undone: [], note: { kind: 'stopped', act: { id: 1 } } })
    await stack.undo()
    expect(stack.state()).toMatchObject({ done: [], undone: [{ id: 1000 }], note: { kind: 'undone' } })
  })

  it('answers keys pressed faster than the core one after the other', async () => {
    const { asked, stack, edit } = deskWith()
    ;[1, 2, 3].forEach((id) => edit(id))
    await Promise.all([stack.undo(), stack.undo(), stack.redo()])
    expect(asked).toEqual([3, 2, 1001])
    expect(stack.state().done.map(({ title }) => title)).toEqual(['act 1', 'act 2'])
  })

  it('forgets what could be redone once something else is done', async () => {
    const { asked, stack, edit } = deskWith()
    edit(1)
    await stack.undo()
    edit(2)
    await stack.redo()
    expect(asked).toEqual([1])
  })

  it('holds every title either as done or as undone, whatever keys are pressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 20 }), async (keys) => {
        const { stack, edit } = deskWith()
        ;[1, 2, 3].forEach((id) => edit(id))
        for (const key of keys) await stack[key === 'undo' ? 'undo' : 'redo']()
        const { done, undone } = stack.state()
        const titles = [...done, ...[...undone].reverse()].map(({ title }) => title)
        expect(titles).toEqual(['act 1', 'act 2', 'act 3'])
      }),
    )
  })
})
