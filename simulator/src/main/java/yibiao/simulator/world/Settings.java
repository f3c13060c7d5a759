package yibiao.simulator.world;

import java.time.LocalDate;

/**
 * What a district is made from; equal settings make equal districts.
 *
 * @param residents how many people live there
 * @param today the day the district is seen on
 */
public record Settings(int residents, long seed, LocalDate today) {}
