import { prepareCallHierarchy } from '../features/callHierarchy.ts';
import { codeLenses } from '../features/codeLens.ts';
import { definition } from '../features/definition.ts';
import { implementation } from '../features/implementation.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { typeDefinition } from '../features/typeDefinition.ts';
import type { Ask, Asking } from './ask.ts';

/** What leads from a place of an open file to others; undefined where the file is not open. */
export interface NavigationFeatures {
  readonly definition: Ask<typeof definition>;
  readonly typeDefinition: Ask<typeof typeDefinition>;
  readonly implementation: Ask<typeof implementation>;
  readonly references: Ask<typeof references>;
  readonly prepareCallHierarchy: Ask<typeof prepareCallHierarchy>;
  readonly prepareRename: Ask<typeof prepareRename>;
  readonly rename: Ask<typeof rename>;
  readonly codeLenses: Ask<typeof codeLenses>;
  readonly inlayHints: Ask<typeof inlayHints>;
}

/** The features of navigation, over the files that are open. */
export function navigationFeatures(about: Asking): NavigationFeatures {
  return {
    definition: about(definition),
    typeDefinition: about(typeDefinition),
    implementation: about(implementation),
    references: about(references),
    prepareCallHierarchy: about(prepareCallHierarchy),
    prepareRename: about(prepareRename),
    rename: about(rename),
    codeLenses: about(codeLenses),
    inlayHints: about(inlayHints),
  };
}
