package yibiao.app.run;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.SealWitnesses;
import yibiao.desk.correction.Corrections;
import yibiao.desk.request.Reminders;

/** What is done from time to time, and once after every start. */
@Configuration
@EnableScheduling
class Housekeeping {
  private final ReadRecords records;
  private final SealWitnesses witnesses;
  private final Reminders reminders;
  private final Corrections corrections;
  private final FailedEventPublications unsent;
  private final PlatformSettings settings;
  private final Clock clock;

  Housekeeping(
      ReadRecords records,
      SealWitnesses witnesses,
      Reminders reminders,
      Corrections corrections,
      FailedEventPublications unsent,
      PlatformSettings settings,
      Clock clock) {
    this.records = records;
    this.witnesses = witnesses;
    this.reminders = reminders;
    this.corrections = corrections;
    this.unsent = unsent;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes reads off the record that are older than it is kept for. */
  @Scheduled(fixedRateString = "P1D")
  void forgetOldReads() {
    records.forgetBefore(clock.instant().minus(Duration.ofDays(settings.audit().retentionDays())));
  }

  /** Notes down the newest seal of the record of reads. */
  @Scheduled(fixedRateString = "PT1H")
  void noteSeal() {
    witnesses.note();
  }

  /** Tries again what could not be sent on, first at the start. */
  @Scheduled(fixedRateString = "PT10M")
  void sendAgain() {
    unsent.resubmit(ResubmissionOptions.defaults());
  }

  /** Brings deadlines to mind. */
  @Scheduled(fixedRateString = "PT1H")
  void remind() {
    reminders.sweep();
    corrections.sweep();
  }
}
