/** For whom a paper is made: one post, one community, some people; nothing chosen means all of them. */
import Select from 'antd/es/select'
import { inTextOrder } from '../../shared/collation.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'

const LOOKS = { style: { width: '100%' }, showSearch: { optionFilterProp: 'label' }, allowClear: true, size: 'small' as const }

interface PostChoiceProps {
  grid: RosterGrid
  post: number | undefined
  choose: (post: number | undefined) => void
}

export function PostChoice({ grid, post, choose }: PostChoiceProps) {
  const options = grid.posts.flatMap(({ id, number, name }) =>
    id === null ? [] : [{ value: id, label: `${number ?? ''} ${name}`.trim() }],
  )
  return (
    <Select
      {...LOOKS}
      aria-label="印哪个卡点"
      placeholder="所有卡点"
      value={post ?? null}
      options={options}
      onChange={(id: number | undefined) => choose(id)}
    />
  )
}

interface CommunityChoiceProps {
  grid: RosterGrid
  community: string | undefined
  choose: (community: string | undefined) => void
}

export function CommunityChoice({ grid, community, choose }: CommunityChoiceProps) {
  const names = [...new Set(grid.posts.flatMap((post) => post.community ?? []))]
  const options = names.map((name) => ({ value: name, label: name }))
  return (
    <Select
      {...LOOKS}
      aria-label="印哪个社区"
      placeholder="所有社区"
      value={community ?? null}
      options={options}
      onChange={(name: string | undefined) => choose(name)}
    />
  )
}

interface PeopleChoiceProps {
  grid: RosterGrid
  people: number[]
  choose: (people: number[]) => void
}

export function PeopleChoice({ grid, people, choose }: PeopleChoiceProps) {
  return (
    <Select
      {...LOOKS}
      aria-label="印哪些人"
      mode="multiple"
      maxTagCount={1}
      placeholder="所有人，或选几位"
      value={people}
      options={peopleIn(grid)}
      onChange={choose}
    />
  )
}

function peopleIn(grid: RosterGrid): { value: number; label: string }[] {
  const names = new Map<number, string>()
  for (const { bands } of grid.posts) {
    for (const { people } of bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))) {
      for (const { personId, name } of people) if (personId !== null) names.set(personId, name)
    }
  }
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => inTextOrder(a.label, b.label))
}
