import { StepBroken } from './noteStore';

/** As Node and VS Code call it. */
const REFUSALS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'NoPermissions']);

/** Whether a file system has refused a write: it is read-only, or this user may not. */
export function isRefused(error: unknown): boolean {
  if (error instanceof StepBroken) return isRefused(error.cause);
  return error instanceof Error && 'code' in error && REFUSALS.has(error.code);
}
