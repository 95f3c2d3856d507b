/** A button that asks for one workbook or text document. */
import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'

interface FileButtonProps {
  label: string
  isPrimary?: boolean
  isBusy: boolean
  give: (file: File) => void
}

export function FileButton({ label, isPrimary = false, isBusy, give }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.docx,.docm"
        hidden
        aria-label={`${label}文件`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) give(file)
          // the same file may be chosen again after it was mended
          target.value = ''
        }}
      />
      <Button type={isPrimary ? 'primary' : 'default'} loading={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
