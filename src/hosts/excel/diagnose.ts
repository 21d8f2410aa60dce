import { localized } from '../../domain/basics/localized';
import type { DiagnosisLine } from '../../ports/diagnosis';

const NEWEST_ASKED = 20;

/** What this Excel can do, as Office tells it. */
export function diagnoseExcel(): readonly DiagnosisLine[] {
  const { requirements, diagnostics } = Office.context;
  const has = (set: string, version: string): boolean => requirements.isSetSupported(set, version);
  const versions = Array.from({ length: NEWEST_ASKED }, (_, index) => `1.${index + 1}`);
  return [
    { title: localized('Excel版本', 'Excel version'), value: diagnostics?.version },
    { title: localized('平台', 'Platform'), value: diagnostics && String(diagnostics.platform) },
    { title: localized('ExcelApi', 'ExcelApi'), value: versions.filter((version) => has('ExcelApi', version)).pop() },
    { title: localized('共享运行时', 'Shared runtime'), value: has('SharedRuntime', '1.1') },
    { title: localized('单元格函数', 'Cell functions'), value: has('CustomFunctionsRuntime', '1.1') },
  ];
}
