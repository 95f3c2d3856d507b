/** The map part of the 关卡点布控图: base map, names, posts and their labels inside the frame. */
import { BaseMap } from '../map/print/BaseMap.tsx'
import type { Box } from '../map/print/boxes.ts'
import { HaloText } from '../map/print/HaloText.tsx'
import { MapSheet } from '../map/print/MapSheet.tsx'
import { CommunityNames, CompoundNames, RoadNames } from '../map/print/MapNames.tsx'
import type { PlacedLabel } from '../map/print/place-labels.ts'
import type { SheetMeasures } from '../print/measures.ts'
import type { DeploymentMap, PlacedPost, PostLabel } from './deployment-map.ts'
import { PostMark } from './PostMark.tsx'

interface DeploymentDrawingProps {
  map: DeploymentMap
  frame: Box
  denominator: number
  measures: SheetMeasures
  barRight: number
}

export function DeploymentDrawing({ map, frame, denominator, measures, barRight }: DeploymentDrawingProps) {
  const { unit } = measures
  return (
    <MapSheet {...{ frame, denominator, measures }} arrow={map.arrow} right={barRight}>
      <BaseMap base={map.base} frame={frame} unit={unit} />
      <CommunityNames names={map.communityNames} unit={unit} />
      <RoadNames names={map.roadNames} unit={unit} />
      <CompoundNames names={map.compoundNames} unit={unit} />
      {map.posts.map((placed) => (
        <Displacement key={placed.post.id} placed={placed} unit={unit} />
      ))}
      {map.labels.map(({ place }) => (
        <Tie key={place.id} place={place} unit={unit} />
      ))}
      {map.posts.map(({ post, symbol, at }) => (
        <PostMark
          key={post.id}
          at={at}
          symbol={symbol}
          number={String(post.number ?? '')}
          isApproximate={post.approximate}
          hasPartyBranch={post.hasPartyBranch}
          unit={unit}
        />
      ))}
      {map.labels.map((label) => (
        <LabelWords key={label.place.id} label={label} unit={unit} />
      ))}
    </MapSheet>
  )
}

/** From a symbol that had to make room to where the post truly stands. */
function Displacement({ placed: { at, movedFrom }, unit }: { placed: PlacedPost; unit: number }) {
  if (!movedFrom) return null
  return (
    <g>
      <path d={`M${movedFrom.join(' ')}L${at.join(' ')}`} stroke="#1a1a1a" strokeWidth={0.2 * unit} />
      <circle cx={movedFrom[0]} cy={movedFrom[1]} r={0.45 * unit} fill="#1a1a1a" />
    </g>
  )
}

function Tie({ place: { tie }, unit }: { place: PlacedLabel; unit: number }) {
  if (!tie) return null
  const d = `M${tie[0].join(' ')}L${tie[1].join(' ')}`
  return (
    <g fill="none">
      <path d={d} stroke="#fff" strokeWidth={0.6 * unit} />
      <path d={d} stroke="#4a4a46" strokeWidth={0.15 * unit} />
    </g>
  )
}

const ANCHORS = { right: 'start', left: 'end', below: 'middle', above: 'middle' } as const

function LabelWords({ label: { place, text, needsHalo }, unit }: { label: PostLabel; unit: number }) {
  const { id, box, side } = place
  const anchor = ANCHORS[side]
  const x = box.x + (anchor === 'start' ? 0 : anchor === 'end' ? box.width : box.width / 2)
  const { nameLines, nameSize, leaderSize, leader, missing } = text
  const lineHeight = nameSize * 1.04
  const secondY = box.y + nameLines.length * lineHeight + (leaderSize * 1.04) / 2
  const halo = needsHalo ? 0.75 * unit : 0
  return (
    <g data-label={id}>
      {nameLines.map((line, i) => (
        <HaloText
          key={i}
          at={[x, box.y + lineHeight * (i + 0.5)]}
          size={nameSize}
          halo={halo}
          anchor={anchor}
          {...(i === 0 ? {} : { ceiling: box.y + lineHeight * i })}
        >
          {line}
        </HaloText>
      ))}
      {(leader ?? missing) ? (
        <HaloText
          at={[x, secondY]}
          size={leaderSize}
          halo={halo}
          anchor={anchor}
          colour="#4a4a46"
          ceiling={box.y + nameLines.length * lineHeight}
        >
          {leader ?? ''}
          {missing ? (
            <tspan fill="#b3261e" fontWeight={700}>
              {leader ? '\u2009' : ''}
              {missing}
            </tspan>
          ) : null}
        </HaloText>
      ) : null}
    </g>
  )
}
