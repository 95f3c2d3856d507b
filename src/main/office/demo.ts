/** The demo street: invented ledgers and base map that show an empty office what a full one looks like. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Office } from '../../shared/office/office.ts'
import type { LedgerFile } from '../ledgers/ledgers.ts'

/** The evening the demo ledgers were made up for. */
export const DEMO_OFFICE: Partial<Office> = {
  streetName: '示范街道',
  commandPostName: '示范街道疫情防控指挥部',
  mastheadName: '示范街道信息',
  dutyPhone: '0371-00000000',
  homeProvince: '河南',
  baseMapCredit: '示范街道底图（虚构，2000国家大地坐标系）',
  workingMoment: '2020-02-10T18:00',
}

export function demoLedgers(resourcesDir: string): LedgerFile[] {
  const folder = path.join(resourcesDir, 'demo')
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
}
