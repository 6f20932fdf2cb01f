import type { PromptLocale } from './prompt.js';

/** How the last question is known among the translations. */
export const LAST = 'last';

/** By the ids of the English ones; whatever is missing here is asked in English. */
export const IN_OTHER_LANGUAGES: Readonly<
  Record<Exclude<PromptLocale, 'en'>, Readonly<Record<string, string>>>
> = {
  de: {
    'work-past.way-in': 'Was hat dich zu deinem Beruf gebracht?',
    'work-present.surprise': 'Was an deiner Arbeit ist anders, als du es erwartet hattest?',
    'work-present.best-part': 'Welcher Teil deiner Arbeit macht dir am meisten Freude?',
    'industry.where-met': 'Wo treffen sich Leute aus deinem Fach, und wie bleiben sie in Verbindung?',
    'work-present.busy-with': 'Womit bist du gerade beschäftigt?',
    [LAST]: 'Womit könnte ich dir helfen?',
  },
  es: {
    'work-past.way-in': '¿Qué te llevó a tu profesión?',
    'work-present.surprise': '¿Qué parte de tu trabajo resultó distinta de lo que esperabas?',
    'work-present.best-part': '¿Qué parte de tu trabajo disfrutas más?',
    'industry.where-met': '¿Dónde se encuentra la gente de tu sector y cómo mantiene el contacto?',
    'work-present.busy-with': '¿En qué estás trabajando ahora?',
    [LAST]: '¿Cómo podría ayudarte?',
  },
  ru: {
    'work-past.way-in': 'Что привело вас в вашу профессию?',
    'work-present.surprise': 'Что в вашей работе оказалось не таким, как вы ожидали?',
    'work-present.best-part': 'Что в вашей работе вам нравится больше всего?',
    'industry.where-met': 'Где встречаются и как поддерживают связь люди вашей отрасли?',
    'work-present.busy-with': 'Чем вы сейчас заняты?',
    [LAST]: 'Чем я могу вам помочь?',
  },
};
