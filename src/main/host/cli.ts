/** The command line: finds the command that was named. */
import { backupCommand, backupListCommand, backupRestoreCommand } from './commands/backup.ts'
import { briefingCommand } from './commands/briefing.ts'
import type { Command, ExitCode } from './commands/command.ts'
import { demoCommand } from './commands/demo.ts'
import { attendanceCommand, dutyCommand } from './commands/duty.ts'
import { exportCommand } from './commands/export.ts'
import { figuresCommand } from './commands/figures.ts'
import { formFillCommand, formListCommand, formLoadCommand } from './commands/form.ts'
import { importCommand } from './commands/import.ts'
import { importUndoCommand } from './commands/import-undo.ts'
import { listCommand } from './commands/list.ts'
import { mapCommand } from './commands/map.ts'
import { momentCommand } from './commands/moment.ts'
import { packCommand } from './commands/pack.ts'
import { rosterCapacityCommand } from './commands/roster-capacity.ts'
import { rosterCheckCommand } from './commands/roster-check.ts'
import { rosterPlanCommand } from './commands/roster-plan.ts'
import { rosterRepairCommand } from './commands/roster-repair.ts'
import { rosterSolveCommand } from './commands/roster-solve.ts'
import { rostersCommand } from './commands/rosters.ts'
import { serveCommand } from './commands/serve.ts'
import { templateCommand } from './commands/template.ts'
import { callerDir, chooseDataDir } from './data-dir.ts'
import { note, runCommand, say } from './run-command.ts'
import type { Parts } from './parts.ts'

const COMMANDS: Record<string, Command> = {
  import: importCommand,
  'import undo': importUndoCommand,
  figures: figuresCommand,
  list: listCommand,
  'roster check': rosterCheckCommand,
  'roster capacity': rosterCapacityCommand,
  'roster plan': rosterPlanCommand,
  'roster repair': rosterRepairCommand,
  'roster solve': rosterSolveCommand,
  export: exportCommand,
  template: templateCommand,
  map: mapCommand,
  rosters: rostersCommand,
  duty: dutyCommand,
  attendance: attendanceCommand,
  briefing: briefingCommand,
  'form list': formListCommand,
  'form load': formLoadCommand,
  'form fill': formFillCommand,
  pack: packCommand,
  moment: momentCommand,
  backup: backupCommand,
  'backup list': backupListCommand,
  'backup restore': backupRestoreCommand,
  demo: demoCommand,
  serve: serveCommand,
}

export async function runCommandLine(argv: string[], parts: Parts): Promise<ExitCode | 2> {
  // the longest command the words begin with: `roster check` is one
  const named = [argv.slice(0, 2), argv.slice(0, 1)].find((words) => Object.hasOwn(COMMANDS, words.join(' ')))
  const command = COMMANDS[named?.join(' ') ?? '']
  if (named && command) return runCommand(command, argv.slice(named.length), parts)
  if (['--help', '-h', 'help'].includes(argv[0] ?? '')) {
    say(overview())
    return 0
  }
  note(argv.length === 0 ? overview() : `没有“${argv[0] ?? ''}”这个命令。\n${overview()}`)
  return 2
}

function overview(): string {
  return [
    `用法：post <命令>，数据文件夹用 --data DIR 指明（不写则用 ${chooseDataDir(undefined, callerDir())}）`,
    ...Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`),
    '退出码：0 完成，1 被拒绝，2 命令写得不对。--json：结果为一个JSON。',
  ].join('\n')
}
