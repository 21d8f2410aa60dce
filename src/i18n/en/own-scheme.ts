import type { OwnSchemeMessages } from '../../domain/messages/own-scheme';

export const ownSchemeTexts: Record<keyof OwnSchemeMessages, string> = {
  'own-scheme.too-large':
    'The file of the scheme is longer than {characters} characters or deeper than {depth} levels.\nCheck that it is the right file.',
  'own-scheme.not-json':
    'Line {line}, column {column} of the scheme’s file (at “{near}”) is no JSON.\nCheck quotes, commas, colons and brackets.',
  'own-scheme.wrong-kind': '{path} is {found}, expected {expected}.\nCorrect it.',
  'own-scheme.key-twice': '{path} stands twice.\nKeep one.',
  'own-scheme.key-unknown': '{path} is not known; keys here: {known}.\nCorrect or delete it.',
  'own-scheme.key-is-parameter': '{path} is a parameter and does not belong here.\nMove it to {correct}.',
  'own-scheme.key-missing': '{path} lacks “{key}”.\nAdd it.',
  'own-scheme.list-empty': '{path} is empty.\nFill in one at least, or delete the key.',
  'own-scheme.id-wrong': '{path} is “{typed}”, expected 1 to 40 letters, digits, hyphens or underscores.\nCorrect it.',
  'own-scheme.id-of-preset': '{path} is “{id}”, which is a preset’s id.\nChoose another.',
  'own-scheme.inherits-unknown': '{path} is “{typed}”; there is no such preset, only {known}.\nCorrect it.',
  'own-scheme.parameter-unknown':
    '{path}: scheme {scheme} has no such parameter, and none can be added. Parameters: {known}.\nCorrect or delete it.',
  'own-scheme.parameter-unused':
    '{path}: the stage or requirement that uses “{title}” is left out, so the parameter is not needed.\nDelete it, or restore what uses it.',
  'own-scheme.parameter-wrong':
    '{path}: parameter “{title}” is “{typed}”, expected {expected}; null leaves it open.\nCorrect it.',
  'own-scheme.parameters-disorder': '{path}: “{lower}” is {low}, more than “{upper}”, {high}.\nCorrect one of them.',
  'own-scheme.weights-missing':
    'The components differ from the preset’s, and {path} is missing.\nGive the weights of the components, or null to leave them open.',
  'own-scheme.stage-unknown': '{path}: there is no stage “{typed}”; stages: {known}.\nCorrect it.',
  'own-scheme.stage-not-inherited':
    '{path}: scheme {scheme} has no stage “{stage}”; stages: {known}.\nDelete it, or inherit from a scheme that has it.',
  'own-scheme.stage-twice': '{path}: “{stage}” stands twice.\nKeep one.',
  'own-scheme.stage-missing': '{path} lacks the stage “{stage}”.\nAdd it.',
  'own-scheme.stage-order': '{path}: “{before}” comes before “{after}”.\nChange the order.',
  'own-scheme.component-not-stage':
    '{path}: component “{typed}” is no stage of this scheme; stages: {known}.\nCorrect it.',
  'own-scheme.component-unscored': '{path}: “{stage}” has no score and cannot be a component.\nDelete it.',
  'own-scheme.components-without-composite':
    '{path}: there is no stage “composite” for the components.\nDelete the components, or add the stage.',
  'own-scheme.components-missing': '{path}: the composite score has no component.\nFill them in.',
  'own-scheme.expression-wrong':
    '{path}: a requirement has exactly one of “rule”, “all” and “any”, and “parameters” only beside “rule”.\nCorrect it.',
  'own-scheme.rule-unknown': '{path}: there is no rule “{typed}”; rules: {known}.\nCorrect it.',
  'own-scheme.rule-parameter-unknown':
    '{path}: rule “{rule}” has no such parameter, only {known}.\nCorrect or delete it.',
  'own-scheme.rule-parameter-missing':
    '{path}: rule “{rule}” lacks parameter “{parameter}”.\nAdd a value, or say from which parameter of the scheme.',
  'own-scheme.rule-parameter-wrong':
    '{path}: this parameter of rule “{rule}” is “{typed}”, expected {expected}.\nCorrect it.',
  'own-scheme.rule-conflict': '{path}: parameters of rule “{rule}” contradict each other: {parameters}.\nCorrect them.',
  'own-scheme.reference-unknown': '{path}: there is no parameter “{typed}”; parameters: {known}.\nCorrect it.',
  'own-scheme.reference-unfit':
    '{path}: parameter “{typed}” is not of the kind that the rule needs; parameters of that kind: {known}.\nCorrect it.',
};
