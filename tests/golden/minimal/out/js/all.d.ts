// SPDX-License-Identifier: 0BSD
import type { Request, Result, CallType, Violation } from './runtime/types.js';

export declare function validate(call: CallType, name: string, payload?: unknown, context?: unknown, version?: number): Violation[];
export declare function build(request: Request): Result;
export declare const names: readonly (readonly [CallType, string])[];
