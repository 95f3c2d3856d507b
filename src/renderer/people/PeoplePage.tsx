/** 人员: the people of the command post. */
import { PeopleList } from './PeopleList.tsx'

export default function PeoplePage() {
  return <PeopleList />
}
