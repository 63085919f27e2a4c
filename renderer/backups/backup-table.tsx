/** The backups that there are, newest first, each with the way to restore it. */
import './backups.css'
import type { BackupShown } from '../../contract/calls/backups.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'

type BackupTableProps = {
  backups: readonly BackupShown[]
  language: Language
  onRestore: (backup: BackupShown) => void
}

export function BackupTable({ backups, language, onRestore }: BackupTableProps) {
  const { backups: t } = words(language)
  return (
    <TableRegion name={t.title}>
      <table className="backup-rows">
        <thead>
          <tr>
            <th scope="col">{t.columns.at}</th>
            <th scope="col">{t.columns.kind}</th>
            <th scope="col">{t.columns.holds}</th>
            <NumberHead>{t.columns.size}</NumberHead>
            <th scope="col">{t.columns.state}</th>
            <th scope="col">{t.columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => {
            const { file, at, kind, counts, bytes, isTrusted } = backup
            return (
              <tr key={file}>
                <th scope="row" title={file}>
                  {formatInstant(at, language)}
                </th>
                <td>{t.kinds[kind]}</td>
                <td>{counts && t.holds(counts.submissions, counts.decisions)}</td>
                <NumberCell>{t.size(bytes)}</NumberCell>
                <td title={isTrusted ? undefined : t.untrustedWhy}>{isTrusted ? t.trusted : t.untrusted}</td>
                <td>
                  <Button
                    kind="quiet"
                    aria-label={t.restoreLabel(formatInstant(at, language))}
                    onClick={() => onRestore(backup)}
                  >
                    {t.restore}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
