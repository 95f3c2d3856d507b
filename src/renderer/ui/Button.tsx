/** The house's button, light enough for the first screen: ink on white, the one red for what a page is there for. */
import type { ComponentProps, MouseEvent } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `default`: with a frame */
  type?: 'default' | 'primary' | 'text' | 'link'
  size?: 'small'
  /** what cannot be taken back at once */
  danger?: boolean
  /** what it began is under way: further clicks do nothing */
  loading?: boolean
  htmlType?: 'button' | 'submit'
}

export function Button({
  type = 'default',
  size,
  danger,
  loading,
  htmlType = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const looks = [styles.button, styles[type], size && styles[size], danger && styles.danger, loading && styles.loading]
  const swallow = (event: MouseEvent) => event.preventDefault()
  return (
    <button
      {...rest}
      type={htmlType}
      className={[...looks, className].filter(Boolean).join(' ')}
      onClick={loading ? swallow : onClick}
    />
  )
}
