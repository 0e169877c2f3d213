/**
 * Words that stand beside the digits of a clock, largest unit first. They are looked up as whole words, whatever the
 * language of the page: themes leave the labels of their timers untranslated.
 */
export const clockUnits: Record<'day' | 'hour' | 'minute' | 'second', string[]> = {
  day: (
    'd day days dys tag tage tg jour jours j día días dia dias giorno giorni gg g dag dagen dagar dni dzień gün ' +
    'день дня дней дн д den dny dní deň 天 日 일'
  ).split(' '),
  hour: (
    'h hr hrs hour hours std stunde stunden heure heures hora horas hs ora ore uur uren godz godzin godziny godzina ' +
    'tim timme timmar saat sa час часа часов ч hod hodin hodiny hodina 小时 小時 时 時 時間 点 시간 시'
  ).split(' '),
  minute: (
    'm min mins mn minute minutes minuten minuto minutos minuti minuut minut minuty minuta minúty minúta minuter dakika dk ' +
    'мин минут минуты минута м 分 分钟 分鐘 분'
  ).split(' '),
  second: (
    's sec secs second seconds sek sekunde sekunden seconde secondes seg segs segundo segundos secondi secondo ' +
    'seconden sekund sekundy sekunda sekúnd sekunder saniye sn сек секунд секунды секунда с 秒 초'
  ).split(' '),
}
