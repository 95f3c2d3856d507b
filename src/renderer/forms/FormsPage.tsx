/** 上级报表: the forms higher offices want, what fills their cells, and the same forms filled for the moment looked at. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { momentInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { useIsLookingBack, useOffice } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { FileButton } from './FileButton.tsx'
import { FormDesk } from './FormDesk.tsx'
import { FormList } from './FormList.tsx'
import styles from './FormsPage.module.css'

export default function FormsPage() {
  const office = useOffice()
  const isLookingBack = useIsLookingBack()
  const [location, navigate] = useLocation()
  const forms = useQuery(ask.forms.list.queryOptions())
  const load = useMutation(ask.forms.load.mutationOptions({ onSuccess: ({ id }) => navigate(`/${id}`) }))
  if (!office || !forms.data) {
    return forms.error ? <Failure error={forms.error} retry={() => void forms.refetch()} /> : <Waiting />
  }
  const wanted = Number(location.slice(1))
  const chosen = forms.data.find(({ id }) => id === wanted) ?? forms.data[0]
  const give = (file: File) => load.mutate({ file })
  return (
    <>
      <Bar title="上级报表">
        <span className="mute">截至{momentInChinese(office.moment)}，与各页同一个数</span>
        <span className="space" />
        {!isLookingBack && (
          <FileButton label="载入报表" isPrimary={forms.data.length === 0} isBusy={load.isPending} give={give} />
        )}
      </Bar>
      <Failure error={load.error} />
      {chosen ? (
        <div className={styles.page}>
          <FormList forms={forms.data} chosen={chosen.id} choose={(id) => navigate(`/${id}`)} />
          <FormDesk key={chosen.id} id={chosen.id} removed={() => navigate('/')} />
        </div>
      ) : (
        <Empty />
      )}
    </>
  )
}

function Empty() {
  return (
    <div className={styles.empty}>
      <h2>还没有上级报表</h2>
      <p>
        把区里、上级要的表格（xlsx）或文字文档载入一次。程序照栏目和空白认出该填什么数，您看过、接好，以后哪一天都能一键填好导出，原表的样子一点不变。
      </p>
    </div>
  )
}
