/** antd dressed in the house's colours: ink for what is chosen, the one red for the main button only. */
import type { ThemeConfig } from 'antd/es/config-provider'
import { COLOURS } from './colours.ts'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.ink,
    colorLink: COLOURS.ink,
    colorInfo: COLOURS.ink,
    colorError: COLOURS.red,
    colorSuccess: COLOURS.green,
    colorWarning: COLOURS.amber,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.ink2,
    colorTextTertiary: COLOURS.ink3,
    colorTextDescription: COLOURS.ink3,
    colorTextPlaceholder: '#757572',
    colorBorder: COLOURS.line2,
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.panel,
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    borderRadiusXS: 2,
    controlHeight: 28,
    controlHeightSM: 24,
    controlHeightLG: 34,
    fontSize: 13,
    fontSizeLG: 14,
    fontFamily: 'inherit',
    lineWidthFocus: 2,
    controlItemBgActive: COLOURS.hover,
    controlItemBgActiveHover: COLOURS.line,
    motion: false,
  },
  components: {
    Button: {
      colorPrimary: COLOURS.red,
      colorPrimaryHover: '#962019',
      colorPrimaryActive: '#7d1a15',
      primaryShadow: 'none',
      defaultShadow: 'none',
      paddingInline: 11,
    },
    Segmented: {
      trackBg: COLOURS.white,
      trackPadding: 0,
      itemColor: COLOURS.ink2,
      itemSelectedBg: COLOURS.ink,
      itemSelectedColor: COLOURS.white,
      itemHoverBg: COLOURS.hover,
    },
    Select: { optionSelectedBg: COLOURS.hover },
    // days of the months beside this one can be chosen, so they must be legible
    DatePicker: { colorTextDisabled: '#757572' },
  },
}
