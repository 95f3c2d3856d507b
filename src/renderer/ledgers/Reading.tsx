/** While files are read: how many, how large, how long already; can be stopped, nothing is stored by then. */
import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import styles from './ImportPage.module.css'

export function Reading({ files, stop }: { files: File[]; stop: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return (
    <div className={styles.reading} role="status">
      <p>
        正在读取 {files.length} 个文件，{sizeInChinese(size)}
        <span>已 {seconds} 秒</span>
      </p>
      <i />
      <p>
        <span className="mute">只是试读，停下不留数据</span>
        <Button size="small" onClick={stop}>
          停下
        </Button>
      </p>
    </div>
  )
}

function sizeInChinese(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} 千字节` : `${(bytes / 1_000_000).toFixed(1)} 兆字节`
}
