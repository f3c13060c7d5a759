package yibiao.desk.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long things may take, in working days; what a region's rules say goes before the defaults.
 * The defaults follow 政务数据共享条例 (State Council order 809): 10 working days to answer a request for
 * sharing, 20 to provide, 10 to answer a request for correction.
 *
 * @param accept until the provider has taken a request on
 * @param answer until it is granted or refused
 * @param provide until the data can be read
 * @param correct until a request for correction is answered
 * @param remind how many working days before its end a deadline is brought to mind
 */
public record Deadlines(
    @Min(1) @Max(250) int accept,
    @Min(1) @Max(250) int answer,
    @Min(1) @Max(250) int provide,
    @Min(1) @Max(250) int correct,
    @Min(1) @Max(50) int remind) {
  public static final Deadlines USUAL = new Deadlines(1, 10, 20, 10, 2);

  public Deadlines {
    accept = accept == 0 ? 1 : accept;
    answer = answer == 0 ? 10 : answer;
    provide = provide == 0 ? 20 : provide;
    correct = correct == 0 ? 10 : correct;
    remind = remind == 0 ? 2 : remind;
  }
}
