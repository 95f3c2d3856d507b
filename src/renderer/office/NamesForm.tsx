/** The three names a sheet of paper needs before anything else: street, command post, duty phone. */
import Input from 'antd/es/input'
import { useState } from 'react'
import type { Office } from '../../shared/office/office.ts'
import { Button } from '../ui/Button.tsx'
import styles from './FirstStart.module.css'

type Names = Pick<Office, 'streetName' | 'commandPostName' | 'dutyPhone' | 'mastheadName'>

export function NamesForm({ office, isBusy, save }: { office: Office; isBusy: boolean; save: (names: Names) => void }) {
  const [street, setStreet] = useState(office.streetName === '本街道' ? '' : office.streetName)
  const [post, setPost] = useState<string | null>(null)
  const [phone, setPhone] = useState(office.dutyPhone ?? '')
  const name = street.trim()
  // the command post follows the street's name until it is written otherwise
  const shownPost = post ?? `${name}疫情防控指挥部`
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!name) return
        save({
          streetName: name,
          commandPostName: shownPost.trim() || `${name}疫情防控指挥部`,
          dutyPhone: phone.trim() || null,
          mastheadName: `${name}信息`,
        })
      }}
    >
      <label htmlFor="street">街道名称</label>
      <Input id="street" value={street} placeholder="某某街道" autoFocus onChange={(event) => setStreet(event.target.value)} />
      <label htmlFor="post">指挥部</label>
      <Input id="post" value={shownPost} onChange={(event) => setPost(event.target.value)} />
      <label htmlFor="phone">值班电话</label>
      <Input
        id="phone"
        value={phone}
        placeholder="可以以后再填"
        inputMode="tel"
        onChange={(event) => setPhone(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={isBusy || !name}>
        从空白开始
      </Button>
    </form>
  )
}
