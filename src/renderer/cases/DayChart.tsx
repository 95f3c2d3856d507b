/** Day by day: people under observation as a line, new and released as solid and hollow bars. */
import type { CaseDistribution } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import { mm } from '../print/millimetres.ts'

type Day = CaseDistribution['days'][number]

interface DayChartProps {
  days: readonly Day[]
  /** A3 millimetres */
  width: number
  height: number
  unit: number
}

const LONGEST = 60
const PLOT = { left: 7.5, right: 4, top: 4, bottom: 10 }
const SIZE = 2.1

export function DayChart({ days, width, height, unit }: DayChartProps) {
  const shown = days.slice(-LONGEST)
  const plot = { x: PLOT.left, y: PLOT.top, width: width - PLOT.left - PLOT.right, height: height - PLOT.top - PLOT.bottom }
  const step = tickStep(Math.max(1, ...shown.flatMap(({ current, started, released }) => [current, started, released])))
  const top = step * 4
  const x = (i: number) => plot.x + (plot.width * (i + 0.5)) / Math.max(shown.length, 1)
  const y = (value: number) => plot.y + plot.height * (1 - value / top)
  const bar = Math.min(1.4, (plot.width / Math.max(shown.length, 1)) * 0.36)
  const base = plot.y + plot.height
  return (
    <svg
      width={mm(width * unit)}
      height={mm(height * unit)}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={SIZE}
      role="img"
      aria-label="逐日变化"
    >
      {[0, 1, 2, 3, 4].map((i) => (
        <g key={i}>
          <path
            d={`M${plot.x} ${y(i * step)}H${plot.x + plot.width}`}
            stroke={i === 0 ? '#1a1a1a' : '#d8d8d4'}
            strokeWidth={i === 0 ? 0.2 : 0.1}
          />
          <text x={plot.x - 1} y={y(i * step) + SIZE * 0.36} textAnchor="end">
            {countText(i * step)}
          </text>
        </g>
      ))}
      {shown.map(({ day, started, released }, i) => (
        <g key={day}>
          <rect x={x(i) - bar} y={y(started)} width={bar} height={base - y(started)} fill="#4a4a46" />
          <rect
            x={x(i)}
            y={y(released)}
            width={bar}
            height={base - y(released)}
            fill="#fff"
            stroke="#4a4a46"
            strokeWidth={0.12}
          />
        </g>
      ))}
      <path
        d={shown.map(({ current }, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(2)} ${y(current).toFixed(2)}`).join('')}
        fill="none"
        stroke="#c8161d"
        strokeWidth={0.45}
        strokeLinejoin="round"
      />
      <Peaks days={shown} x={x} y={y} />
      {dayTicks(shown).map((i) => (
        <text key={i} x={x(i)} y={base + 3} textAnchor="middle">
          {shortDay(shown[i]?.day ?? '')}
        </text>
      ))}
      <Key x={plot.x} y={height - 2.6} />
    </svg>
  )
}

/** The highest and the last value in figures. */
function Peaks({ days, x, y }: { days: readonly Day[]; x: (i: number) => number; y: (value: number) => number }) {
  const last = days.length - 1
  const peak = days.reduce((best, { current }, i) => (current > (days[best]?.current ?? -1) ? i : best), 0)
  const marked = last - peak <= 2 ? [peak] : [peak, last]
  return marked.map((i) => {
    const value = days[i]?.current
    return value === undefined ? null : (
      <g key={i} fill="#c8161d" fontWeight={700} textAnchor={i === last ? 'end' : 'middle'}>
        <circle cx={x(i)} cy={y(value)} r={0.5} />
        <text
          x={x(i) + (i === last ? 1.5 : 0)}
          y={y(value) - 1.2}
          fontSize={2.5}
          stroke="#fff"
          strokeWidth={0.6}
          paintOrder="stroke"
        >
          {countText(value)}
        </text>
      </g>
    )
  })
}

function Key({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <path d={`M${x} ${y}h5`} stroke="#c8161d" strokeWidth={0.45} />
      <text x={x + 6} y={y + SIZE * 0.36}>
        当前
      </text>
      <rect x={x + 16} y={y - 1} width={1.2} height={2} fill="#4a4a46" />
      <text x={x + 18.2} y={y + SIZE * 0.36}>
        新增
      </text>
      <rect x={x + 28} y={y - 1} width={1.2} height={2} fill="#fff" stroke="#4a4a46" strokeWidth={0.12} />
      <text x={x + 30.2} y={y + SIZE * 0.36}>
        解除
      </text>
    </g>
  )
}

/** Round steps so that four of them reach over the largest value. */
function tickStep(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(Math.max(most, 4) / 4))
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15].map((lead) => lead * decade).filter(Number.isInteger)
  return steps.find((step) => step * 4 >= most * 1.04) ?? Math.ceil(most / 4)
}

/** About seven days, the last among them. */
function dayTicks(days: readonly Day[]): number[] {
  const every = Math.max(1, Math.ceil(days.length / 7))
  return days.map((_, i) => i).filter((i) => (days.length - 1 - i) % every === 0)
}

/** 2.10 */
function shortDay(day: string): string {
  return day === '' ? '' : `${Number(day.slice(5, 7))}.${Number(day.slice(8, 10))}`
}
