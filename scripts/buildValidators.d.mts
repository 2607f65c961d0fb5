/** Writes the validators unless they are there and fresh; says whether anything was written. */
export function buildValidators(schemaFolder?: string, output?: string): Promise<boolean>;
