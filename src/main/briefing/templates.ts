/**
 * The sentences of the street's briefing, as data. `{code}` prints a figure exactly, `{code~}` rounded down with 余,
 * `{asOf}` and the like a word of the office. A clause whose figures are missing or 0 is left out (see write-clause).
 */
import type { FigureCode } from '../../shared/figures/figures.ts'

export interface Clause {
  say: string
  /** said instead when every figure of the clause is 0; a figure that is not known leaves the clause out all the same */
  none?: string
}

export interface Sentence {
  /** the figures without which the sentence has nothing to tell */
  needs?: FigureCode[]
  clauses: (string | Clause)[]
}

export interface ParagraphTemplate {
  /** run-in heading of the article, before the lead of its first paragraph */
  heading?: string
  opening?: Sentence[]
  lead: string
  sentences: Sentence[]
}

export const TITLE = ['上下同心　群防群控', '守好社区疫情防控每一道门']

export const PARAGRAPHS: ParagraphTemplate[] = [
  {
    heading: '{street}以闭环管控守护居民平安',
    opening: [
      {
        clauses: [
          '新冠肺炎疫情发生以来，{street}把居民生命安全和身体健康放在首位，坚持党工委统一指挥、社区分片负责、居民广泛参与，把防控措施落实到每个小区、每户家庭',
        ],
      },
      { clauses: ['现将截至{asOf}的工作情况通报如下'] },
    ],
    lead: '一是压实责任，拧紧指挥链条。',
    sentences: [
      {
        clauses: [
          '组建{commandPost}，实行挂图作战、每日调度，街道领导分片联系卡点，社区负责人坐镇一线，问题在现场发现、在现场解决',
        ],
      },
      {
        clauses: [
          '{street_cadres~}名机关干部停休到岗',
          '{community_workers~}名社区工作者轮班值守',
          '{secondees~}名区直单位干部下沉支援，统一编入卡点班次',
        ],
      },
      {
        clauses: [
          '{volunteers}名志愿者就近参战{teams}',
          '{property_staff}名物业人员承担门岗查验和公共区域消毒，专群结合的防控力量基本到位',
        ],
      },
    ],
  },
  {
    lead: '二是党员带头，做细入户排查。',
    sentences: [
      {
        clauses: [
          '依托区域党建网络逐级动员，机关、社区和楼院党员闻令而动',
          '{party_members~}名党员编入防控队伍',
          '{party_branches_on_checkpoints}处卡点建起临时党支部，做到党旗立在岗位、身份亮在胸前、难事冲在前头',
        ],
      },
      {
        clauses: [
          '坚持敲门见人、电话核实、书面承诺相互印证，逐楼逐户登记造册',
          '累计排查{households_screened}户',
          '登记居民{residents_screened}人',
          '{commitments_signed~}户签订防疫承诺书',
          '签订率{commitment_rate}',
        ],
      },
      { clauses: ['对空置户、租住户和一时联系不上的住户单独列册，反复上门、动态销号，力求底数清、去向明'] },
    ],
  },
  {
    lead: '三是严守关口，落实闭环管控。',
    sentences: [
      {
        clauses: [
          '辖区设置关卡点{checkpoints_active}处',
          '24小时值守{checkpoints_24h}处',
          '{city_entries_active}个入市口安排专人查验登记、接送返回居民',
        ],
      },
      {
        needs: ['checkpoints_active'],
        clauses: [
          '各卡点按“1+1+N+物业”模式编组，机关或区直干部、社区工作者、党员志愿者、物业人员同班上岗',
          '力量达标率{staffing_compliance}',
          { say: '尚有{staffing_below_standard}处缺员，正逐处落实补充人员', none: '各点力量均已配齐' },
        ],
      },
      {
        clauses: [
          '对居家观察人员实行专人包保，早晚各询问一次体温，生活用品代购上门，生活垃圾定点收运，情绪疏导同步跟进，做到管得住、有温度',
        ],
      },
      {
        needs: ['cases_cumulative'],
        clauses: [
          '累计居家观察{cases_cumulative}人',
          '已解除{cases_released}人',
          '正在观察{cases_current}人',
          '当日新增{cases_new_today}人',
          '当日解除{cases_released_today}人',
        ],
      },
    ],
  },
  {
    lead: '四是联动联治，保持社会平稳。',
    sentences: [
      {
        clauses: [
          '会同公安、市场监管部门开展拉网式巡查，对餐饮、住宿、文化娱乐等易聚集场所依法采取暂停营业措施',
          '累计关停经营主体{premises_closed_cumulative~}户',
          '现仍关停{premises_closed_current~}户',
          '向沿街门店张贴紧急通知{notices_posted}家',
        ],
      },
      {
        clauses: [
          '坚持一日一研判，对居民出行、生活物资保供、无主管楼院值守、企业复工等事项当日会商、当日交办，件件明确承办单位和办结时间',
        ],
      },
      {
        needs: ['findings_total'],
        clauses: [
          '督查组昼夜巡查、直奔点位',
          '{since}印发督查通报{bulletins_issued}期',
          '发现问题{findings_total}项',
          '完成整改{findings_corrected}项',
          { say: '其余{findings_open}项限期整改', none: '问题全部整改到位' },
          '其中{findings_overdue}项超过时限，正跟踪督办',
        ],
      },
      { clauses: ['同时，加强粮油果蔬供应调度和价格巡查，抓好楼院保洁和垃圾清运，确保防控不松劲、生活有保障'] },
    ],
  },
]
