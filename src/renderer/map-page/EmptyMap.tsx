/** Nothing stored yet: how to fill the map. */
import { Link, useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import styles from './MapPage.module.css'

export function EmptyMap() {
  const [, navigate] = useLocation()
  return (
    <div className={styles.empty}>
      <h2>图上还没有内容</h2>
      <p>先导入底图（GeoJSON 文件），再导入关卡点台账和居家观察台账，两张图就画出来了。一次把整个文件夹拖进去也可以。</p>
      <Button type="primary" onClick={() => navigate('~/import')}>
        导入台账
      </Button>
      <p style={{ marginBottom: 0, marginTop: 12 }}>
        只想先看看？<Link href="~/start">打开示范街道</Link>
      </p>
    </div>
  )
}
