/** The briefing as it will be written, every number a link to the records it counts. */
import type { Briefing, BriefingRun } from '../../shared/briefing/briefing.ts'
import { dayInChinese } from '../../shared/days.ts'
import styles from './BriefingPreview.module.css'
import { FigureLink } from './FigureLink.tsx'

export function BriefingPreview({ briefing }: { briefing: Briefing }) {
  const { masthead, issueNo, publisher, date, title, paragraphs, contributor, sendTo, issueTo, editor, printCount } = briefing
  return (
    <article className={styles.page} aria-label={`${masthead}第${issueNo}期`}>
      <h2>{masthead}</h2>
      <p className={styles.issue}>第{issueNo}期</p>
      <p className={styles.publisher}>
        <span>{publisher}</span>
        <span>{dayInChinese(date)}</span>
      </p>
      <h3>
        {title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h3>
      {paragraphs.map((paragraph, i) => (
        <p key={i} className={styles.paragraph}>
          {paragraph.map((run, k) => (
            <Run key={k} run={run} />
          ))}
          {i === paragraphs.length - 1 && contributor}
        </p>
      ))}
      <footer>
        {sendTo !== '' && <p>本期送：{sendTo}</p>}
        {issueTo !== '' && <p>发：{issueTo}</p>}
        <p>
          <span>{editor === '' ? '' : `责任编辑：${editor}`}</span>
          <span>（共印{printCount}份）</span>
        </p>
      </footer>
    </article>
  )
}

function Run({ run: { text, style, figure } }: { run: BriefingRun }) {
  if (figure) return <FigureLink code={figure} text={text} />
  return style === 'body' ? text : <b className={styles[style]}>{text}</b>
}
